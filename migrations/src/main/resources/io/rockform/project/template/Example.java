import static io.rockform.declare.Types.*;

import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SchemaSource;

/**
 * An example of models. Take the comment signs away and change it to what you need, or delete this file: every class
 * in this directory that implements SchemaSource, every class with @Entity and every SQL file is part of the models.
 */
public final class Example implements SchemaSource {
    @Override
    public void declare(SchemaBuilder schema) {
        // schema.table("customer", t -> t
        //         .column("id", BIGINT, c -> c.notNull())
        //         .column("name", VARCHAR(50), c -> c.notNull().comment("as on the invoice"))
        //         .column("city", STRING)
        //         .comment("Who buys from us")
        //         .primaryKey("id")
        //         .distributedBy("HASH(id) BUCKETS 4"));
        // schema.view("customer_name", v -> v
        //         .column("id")
        //         .column("name", "as on the invoice")
        //         .as("SELECT id, name FROM customer"));
        // schema.materializedView("customers_by_city", m -> m
        //         .refresh("ASYNC EVERY(INTERVAL 1 HOUR)")
        //         .as("SELECT city, COUNT(*) AS customers FROM customer GROUP BY city"));
    }
}
