// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.View;
import java.util.List;

/** What can be said of a view without a look at what it reads (facts 8.1). */
final class ViewRules {
    private final ServerProfile profile;

    ViewRules(ServerProfile profile) {
        this.profile = profile;
    }

    List<Violation> check(View view) {
        Violations violations = new Violations(view.name());
        if (view.security() != null) {
            violations.require(null, Feature.VIEW_SECURITY, profile);
        }
        QueryShape shape = QueryShape.of(view.query(), violations);
        ObjectNameRules.check(view.name(), violations);
        new ColumnNameRules(profile, violations).checkView(view.columns());
        shape.checkColumns(view.columns(), violations);
        return violations.found();
    }
}
