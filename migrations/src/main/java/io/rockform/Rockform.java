// SPDX-License-Identifier: Apache-2.0
package io.rockform;

import io.rockform.declare.JavaModels;
import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SchemaSource;
import io.rockform.server.ServerUrl;
import io.rockform.server.history.HistoryTables;
import java.util.List;

/**
 * Where to begin.
 *
 * <pre>{@code
 * try (RockformConnection connection = Rockform.connect("starrocks://root@localhost:9030/mydatabase")) {
 *     connection.execute("SELECT 1");
 *     Rockform.models(Warehouse.class, MyOrmTable.class).createAll(connection);
 * }
 * }</pre>
 *
 * <p>Everything that the command line does is in {@link io.rockform.verb}.
 */
public final class Rockform {
    private Rockform() {}

    /**
     * Connects to the database that a URL names.
     *
     * @param url as {@link ServerUrl#FORMS} tells
     * @throws io.rockform.problem.RockformException if the URL is malformed, or the server cannot be reached
     */
    public static RockformConnection connect(String url) {
        return new RockformConnection(ServerUrl.parse(url), HistoryTables.DEFAULT);
    }

    /** What classes declare: entities, and public classes that implement {@link SchemaSource}. */
    public static Models models(Class<?>... classes) {
        return new Models(JavaModels.reading(List.of(classes)).declaration());
    }

    /** What is declared here and now. */
    public static Models models(SchemaSource source) {
        SchemaBuilder builder = new SchemaBuilder();
        source.declare(builder);
        return new Models(builder.build());
    }
}
