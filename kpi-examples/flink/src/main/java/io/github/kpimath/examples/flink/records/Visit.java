package io.github.kpimath.examples.flink.records;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/** A user was active on a day. */
public record Visit(String user, @TypeInfo(DayType.class) LocalDate day) {}
