package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.CsvFormat;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.RecordFile;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Records of CSV files in a folder that the engine can reach; a file that is missing has no records. */
public final class FileEvents implements Events {

    private final Path folder;

    /** The files of a folder, as a path or an address such as {@code hdfs:///company}. */
    public FileEvents(String folder) {
        this.folder = new Path(folder);
    }

    @Override
    public DataStream<Customer> customers(StreamExecutionEnvironment engine) {
        return source(engine, RecordFile.CUSTOMERS, WatermarkStrategy.noWatermarks());
    }

    @Override
    public DataStream<Answer> answers(StreamExecutionEnvironment engine) {
        return source(engine, RecordFile.ANSWERS, AnswerTimes.strategy()).setParallelism(1);
    }

    @Override
    public DataStream<SubscriptionLine> lines(StreamExecutionEnvironment engine) {
        return source(engine, RecordFile.LINES, WatermarkStrategy.noWatermarks());
    }

    @Override
    public DataStream<Visit> visits(StreamExecutionEnvironment engine) {
        return source(engine, RecordFile.VISITS, WatermarkStrategy.noWatermarks());
    }

    private <T> SingleOutputStreamOperator<T> source(
            StreamExecutionEnvironment engine, RecordFile<T> file, WatermarkStrategy<T> times) {
        Path path = new Path(folder, file.name());
        if (!exists(path)) {
            return nothing(engine, file);
        }
        return engine.fromSource(
                FileSource.forRecordStreamFormat(new CsvFormat<>(file), path).build(), times, file.name());
    }

    private static boolean exists(Path path) {
        try {
            return path.getFileSystem().exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + path, e);
        }
    }

    private static <T> SingleOutputStreamOperator<T> nothing(StreamExecutionEnvironment engine, RecordFile<T> file) {
        return engine.fromSequence(0, 0)
                .<T>flatMap((number, none) -> {})
                .returns(TypeInformation.of(file.type()))
                .name("no " + file.name());
    }
}
