package io.github.kpimath.examples.report;

import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All KPIs that kpi-core defines, found by their definitions, in its classes or in its jar. */
final class KpisOfCore {

    private static final String PACKAGES = "io/github/kpimath";

    private KpisOfCore() {}

    static SortedSet<String> ids() throws IOException, URISyntaxException {
        URI place =
                Kpi.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (!place.getPath().endsWith(".jar")) {
            return ids(Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
            return ids(jar.getPath("/"));
        }
    }

    private static SortedSet<String> ids(Path classes) throws IOException {
        SortedSet<String> ids = new TreeSet<>();
        List<String> names;
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGES))) {
            names = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .toList();
        }
        for (String name : names) {
            Class<?> type = type(name);
            if (type.isEnum() && Definition.class.isAssignableFrom(type)) {
                for (Object constant : type.getEnumConstants()) {
                    ids.add(((Definition) constant).kpi().id());
                }
            }
        }
        return ids;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
