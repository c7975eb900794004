// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.PartitionClause.PartitionSelection;
import io.rockform.ddl.grammar.StarRocksDdlParser.AddClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AlterTableClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DistributedByContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropPartitionsContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ModifyClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionAdditionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionNameListContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionNamesContext;
import io.rockform.schema.Distribution;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of ALTER TABLE that are about partitions (facts 6.9). */
final class PartitionClauseReader {
    private final Reading reading;
    private final PartitionReader partitions;
    private final TableReader tables;

    PartitionClauseReader(Reading reading) {
        this.reading = reading;
        this.partitions = new PartitionReader(reading);
        this.tables = new TableReader(reading);
    }

    PartitionClause addition(AddClauseContext context) {
        PartitionAdditionContext addition = context.partitionAddition();
        return new PartitionClause.AddPartition(
                partitions.addition(addition, 0),
                context.TEMPORARY() != null,
                addition.ifNotExists() != null,
                distribution(addition.distributedBy()));
    }

    private @Nullable Distribution distribution(@Nullable DistributedByContext context) {
        return context == null ? null : tables.distribution(context.distribution());
    }

    PartitionClause drop(DropClauseContext context) {
        if (context.ALL() != null) {
            return new PartitionClause.DropPartitions(new PartitionSelection.AllTemporary(), true, false, false);
        }
        DropPartitionsContext dropped = context.dropPartitions();
        return new PartitionClause.DropPartitions(
                selection(dropped), context.TEMPORARY() != null, dropped.ifExists() != null, context.FORCE() != null);
    }

    private PartitionSelection selection(DropPartitionsContext context) {
        if (context.looseIdentifier() != null) {
            return new PartitionSelection.Named(List.of(Reading.identifier(context.looseIdentifier())));
        }
        if (context.partitionSeries() != null) {
            return new PartitionSelection.InSeries(partitions.series(context.partitionSeries(), Map.of()));
        }
        return context.WHERE() == null
                ? new PartitionSelection.Named(names(context.partitionNameList()))
                : new PartitionSelection.Where(reading.text(context.expression()));
    }

    /** TRUNCATE and REPLACE. */
    PartitionClause clause(AlterTableClauseContext context) {
        List<String> first = names(context.partitionNames(0));
        return context.TRUNCATE() != null
                ? new PartitionClause.TruncatePartitions(first)
                : new PartitionClause.ReplacePartitions(
                        first, names(context.partitionNames(1)), TableReader.properties(context.properties()));
    }

    /** MODIFY PARTITION … SET. */
    PartitionClause properties(ModifyClauseContext context) {
        List<String> named = context.looseIdentifier() == null
                ? names(context.partitionNameList())
                : List.of(Reading.identifier(context.looseIdentifier()));
        return new PartitionClause.SetPartitionProperties(named, Reading.properties(context.propertyList()));
    }

    private static List<String> names(PartitionNamesContext context) {
        return context.looseIdentifier() == null
                ? names(context.partitionNameList())
                : List.of(Reading.identifier(context.looseIdentifier()));
    }

    /** None for a list that is not there. */
    static List<String> names(@Nullable PartitionNameListContext context) {
        return context == null
                ? List.of()
                : context.looseIdentifier().stream().map(Reading::identifier).toList();
    }
}
