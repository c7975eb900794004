// SPDX-License-Identifier: Apache-2.0
package io.rockform.bench;

/** A table of 20 columns as SHOW CREATE TABLE of StarRocks 3.5 prints it. */
final class OrdersTable {
    static final String SHOWN = """
            CREATE TABLE `orders` (
              `id` bigint(20) NOT NULL COMMENT "the key",
              `ordered_at` datetime NOT NULL COMMENT "",
              `customer_id` bigint(20) NOT NULL COMMENT "",
              `country` varchar(2) NOT NULL DEFAULT "DE" COMMENT "as ISO says",
              `status` tinyint(4) NULL DEFAULT "0" COMMENT "",
              `amount` decimal(20, 4) NULL COMMENT "with tax",
              `tax` decimal(20, 4) NULL COMMENT "",
              `currency` char(3) NULL COMMENT "",
              `items` array<struct<sku varchar(50), pieces int(11), price decimal(10, 2)>> NULL COMMENT "",
              `tags` map<varchar(50),varchar(65533)> NULL COMMENT "",
              `payload` json NULL COMMENT "as it came",
              `note` varchar(65533) NULL COMMENT "what the customer \\"said\\"",
              `weight` double NULL COMMENT "",
              `is_gift` boolean NULL DEFAULT "false" COMMENT "",
              `shipped_on` date NULL COMMENT "",
              `shop` smallint(6) NULL COMMENT "",
              `channel` int(11) NULL COMMENT "",
              `created_at` datetime NULL DEFAULT CURRENT_TIMESTAMP COMMENT "",
              `trace_id` varchar(36) NULL DEFAULT (uuid()) COMMENT "",
              `hash` largeint(40) NULL COMMENT "",
              INDEX by_country (`country`) USING BITMAP COMMENT 'few values'
            ) ENGINE=OLAP\s
            DUPLICATE KEY(`id`, `ordered_at`)
            COMMENT "all orders"
            PARTITION BY date_trunc('day', `ordered_at`)
            DISTRIBUTED BY HASH(`id`) BUCKETS 16\s
            ORDER BY(`customer_id`, `ordered_at`)
            PROPERTIES (
            "bloom_filter_columns" = "customer_id",
            "compression" = "LZ4",
            "fast_schema_evolution" = "true",
            "replicated_storage" = "true",
            "replication_num" = "3"
            );""";

    private OrdersTable() {}
}
