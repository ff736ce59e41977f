package io.github.kpimath.examples.flink.records;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.jspecify.annotations.Nullable;

/** A customer from the day of joining until the first day no longer a customer, if there is one. */
public record Customer(
        String id,
        String segment,
        @TypeInfo(DayType.class) LocalDate joined,
        @TypeInfo(DayType.class) @Nullable LocalDate left) {}
