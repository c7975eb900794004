// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.hook.Hook;
import io.rockform.hook.UserHook;
import io.rockform.project.Project;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the hooks of a project. */
public final class ProjectHooks {
    private ProjectHooks() {}

    /**
     * Those that the class path names as services, and the public classes among the models. The models are compiled only
     * if one of them speaks of hooks at all, since most verbs need no models.
     *
     * @return in the order of their class names
     */
    public static List<UserHook> find(Project project) {
        List<UserHook> hooks = new ArrayList<>(services());
        List<SourceText> java = ModelFiles.java(project);
        if (java.stream().anyMatch(source -> source.text().contains(Hook.class.getSimpleName()))) {
            hooks.addAll(among(ModelFiles.compile(project, java)));
        }
        hooks.sort(Comparator.comparing(UserHook::name));
        return hooks;
    }

    /** Those that the class path names as services. */
    public static List<UserHook> services() {
        return ServiceLoader.load(Hook.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(UserHook::new)
                .toList();
    }

    private static List<UserHook> among(UserClasses classes) {
        return classes.all().stream()
                .filter(Hook.class::isAssignableFrom)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()))
                .map(type -> new UserHook(classes.create(type, Hook.class)))
                .toList();
    }
}
