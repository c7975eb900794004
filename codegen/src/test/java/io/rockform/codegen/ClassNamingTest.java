// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassNamingTest {
    @Test
    void pluralsBecomeSingular() {
        Map.ofEntries(
                        Map.entry("orders", "Order"),
                        Map.entry("order_items", "OrderItem"),
                        Map.entry("categories", "Category"),
                        Map.entry("addresses", "Address"),
                        Map.entry("address", "Address"),
                        Map.entry("boxes", "Box"),
                        Map.entry("statuses", "Status"),
                        Map.entry("status", "Status"),
                        Map.entry("people", "Person"),
                        Map.entry("children", "Child"),
                        Map.entry("women", "Woman"),
                        Map.entry("analyses", "Analysis"),
                        Map.entry("indices", "Index"),
                        Map.entry("movies", "Movie"),
                        Map.entry("keys", "Key"),
                        Map.entry("houses", "House"),
                        Map.entry("news", "News"),
                        Map.entry("sales_data", "SalesData"),
                        Map.entry("customer", "Customer"))
                .forEach((table, name) -> assertThat(
                                new Names(new ClassNaming("Models", "", "", true), List.of()).ofClass(table))
                        .isEqualTo(name));
    }

    @Test
    void whereSeveralDatabasesHaveAnObjectTheirNamesAreInTheNamesOfItsClasses() {
        List<SchemaObject> objects = Stream.of("orders", "sales.orders", "crm-eu.Orders", "sales.items", "x.items_2")
                .<SchemaObject>map(name -> Table.of(ObjectName.of(name), List.of()))
                .toList();
        Names names = new Names(new ClassNaming("Models", "", "", true), objects);
        assertThat(objects)
                .extracting(object -> names.ofClass(object.name()))
                .containsExactly("Order", "SalesOrder", "CrmEuOrder", "Item", "Items2");
    }

    @Test
    void prefixAndSuffixStandAroundTheName() {
        assertThat(new Names(new ClassNaming("Models", "Db", "Entity", false), List.of()).ofClass("orders"))
                .isEqualTo("DbOrdersEntity");
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> ClassNaming.named("my-models"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("'my-models' is not a name of a class");
        assertThatThrownBy(() -> new ClassNaming("Models", "1", "", false)).isInstanceOf(RockformException.class);
        assertThatThrownBy(() -> new ModelSource(ModelStyle.BUILDER, "com.class", "Models", false))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("'com.class' is not the name of a package");
    }
}
