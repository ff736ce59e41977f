package io.github.kpimath.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** One run of the program in this JVM, with what it printed. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = ReportCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    /** Writes a file of records. */
    static void file(Path folder, String name, String... lines) {
        try {
            Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(err + out, e);
        }
    }

    /** The figure of the total whose id begins so; with a scope, the one of that scope. */
    JsonNode figure(String id, String... scope) {
        return figureOf(null, id, scope);
    }

    JsonNode figureOf(String segment, String id, String... scope) {
        return StreamSupport.stream(json().get("figures").spliterator(), false)
                .filter(figure -> figure.get("id").asText().startsWith(id + "/"))
                .filter(figure -> segment == null
                        ? figure.get("segment").isNull()
                        : figure.get("segment").asText().equals(segment))
                .filter(figure ->
                        scope.length == 0 || figure.path("scope").asText().equals(scope[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " of " + segment + " in " + out));
    }

    double value(String id, String... scope) {
        return figure(id, scope).get("value").asDouble();
    }

    /** Its formula in numbers and its value, such as 64 ÷ 1,000 = 6.4%. */
    String calculation(String id, String... scope) {
        return figure(id, scope)
                .get("explanation")
                .asText()
                .replace('\u00a0', ' ')
                .lines()
                .findFirst()
                .orElseThrow();
    }

    /** The cells of the line of the table that begins with a name: name, value, values of segments. */
    List<String> cells(String name) {
        return List.of(line(name).split(" {2,}", -1));
    }

    /** The remark that begins so, in one line. */
    String remark(String beginning) {
        return out.replace("\n  ", " ")
                .lines()
                .filter(line -> line.startsWith("* " + beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no remark " + beginning + " in\n" + out + err));
    }

    /** The line of the table that begins with a name. */
    String line(String name) {
        return out.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name + " in\n" + out + err));
    }
}
