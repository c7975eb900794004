import static io.rockform.declare.Types.*;

import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SchemaSource;

public final class Warehouse implements SchemaSource {
    @Override
    public void declare(SchemaBuilder schema) {
        schema.table("my_core_table", t -> t
                .column("id", INTEGER, c -> c.notNull())
                .column("name", VARCHAR(50))
                .comment("core table comment")
                .primaryKey("id")
                .distributedBy("HASH(id) BUCKETS 10")
                .property("replication_num", "1"));
        schema.view("user_view", v -> v
                .column("id", "ID")
                .column("name", "Name")
                .comment("Active users")
                .as("SELECT id, name FROM my_core_table WHERE name IS NOT NULL"));
        schema.materializedView("user_stats_mv", m -> m
                .refresh("ASYNC")
                .as("SELECT id, COUNT(*) AS cnt FROM my_core_table GROUP BY id"));
    }
}
