package io.github.kpimath.examples.flink.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.jspecify.annotations.Nullable;

/** What a customer pays a month for one thing, from a day on until the first day no longer, if there is one. */
public record SubscriptionLine(
        String customer,
        @TypeInfo(DayType.class) LocalDate from,
        @TypeInfo(DayType.class) @Nullable LocalDate until,
        BigDecimal monthly) {}
