// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.declare.Declaration;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes that take no part in comparisons. For a new object they are as it declares them. */
public final class IgnoredAttributes {
    private final List<Glob> manage;
    private final List<Glob> ignore;

    IgnoredAttributes(List<Glob> manage, List<Glob> ignore) {
        this.manage = manage;
        this.ignore = ignore;
    }

    public boolean areNone() {
        return manage.isEmpty() && ignore.isEmpty();
    }

    /** What keeps an attribute out; empty if it takes part. */
    Optional<String> by(String attribute) {
        for (Glob glob : ignore) {
            if (glob.fits(attribute)) {
                return Optional.of("attributes.ignore '" + glob + "'");
            }
        }
        boolean managed = manage.isEmpty() || manage.stream().anyMatch(glob -> glob.fits(attribute));
        return managed ? Optional.empty() : Optional.of("attributes.manage");
    }

    /** What is declared, with the ignored attributes as they are in {@code actual}. */
    public Declaration adapted(Declaration declared, Schema actual) {
        if (areNone()) {
            return declared;
        }
        Schema adapted = declared.schema();
        for (SchemaObject object : declared.schema().objects().values()) {
            SchemaObject existing = existing(object, declared, actual);
            if (existing != null) {
                AttributeCopy copy = new AttributeCopy(existing, declared.renames());
                SchemaObject changed = object;
                for (String attribute : attributes(object, existing)) {
                    if (by(attribute).isPresent()) {
                        changed = copy.into(changed, attribute);
                    }
                }
                adapted = adapted.replacing(object.name(), changed);
            }
        }
        return declared.withSchema(adapted);
    }

    /**
     * An ignored attribute that is declared otherwise than it is there.
     *
     * @param asDeclared the existing object, with this attribute as it is declared
     */
    public record Candidate(SchemaObject existing, SchemaObject asDeclared, LeftOut leftOut) {}

    /** The ignored attributes that may differ; whether they do is for a comparison to say. */
    public List<Candidate> candidates(Declaration declared, Schema actual) {
        List<Candidate> candidates = new ArrayList<>();
        for (SchemaObject object : areNone()
                ? List.<SchemaObject>of()
                : List.copyOf(declared.schema().objects().values())) {
            SchemaObject existing = existing(object, declared, actual);
            if (existing == null) {
                continue;
            }
            ObjectName name = object.name();
            SchemaObject named = existing.named(name);
            for (String attribute : attributes(object, existing)) {
                SchemaObject asDeclared = new AttributeCopy(object, declared.renames()).into(named, attribute);
                by(attribute)
                        .filter(reason -> !asDeclared.equals(named))
                        .ifPresent(reason -> candidates.add(new Candidate(
                                named, asDeclared, new LeftOut(name, attribute + " of " + name, reason))));
            }
        }
        return candidates;
    }

    private static List<String> attributes(SchemaObject object, SchemaObject existing) {
        List<String> attributes = new ArrayList<>(Attributes.of(object));
        Attributes.of(existing).stream()
                .filter(attribute -> !attributes.contains(attribute))
                .forEach(attributes::add);
        return attributes;
    }

    /** The object of that name, or of the name that it is renamed from, if it is of the same kind. */
    private static @org.jspecify.annotations.Nullable SchemaObject existing(
            SchemaObject object, Declaration declared, Schema actual) {
        SchemaObject same = actual.objects().get(object.name());
        SchemaObject existing = same != null
                ? same
                : declared.renames()
                        .formerName(object.name())
                        .map(former -> actual.objects().get(former))
                        .orElse(null);
        return existing != null && existing.getClass() == object.getClass() ? existing : null;
    }
}
