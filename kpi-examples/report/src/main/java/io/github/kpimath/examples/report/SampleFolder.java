package io.github.kpimath.examples.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The folder that the files of the sample company go to, for people who want to see what the program reads. */
final class SampleFolder {

    private static final String OPTION = "--write-sample";

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all of the files or, if one of that name is there already, none. Returns what to say of it. */
    String write(SampleCompany company) throws IOException {
        for (String name : company.files().keySet()) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new OptionException(
                        OPTION, folder, "there is a file " + name + " already, expected a folder without it");
            }
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : company.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (FileSystemException e) {
            throw new OptionException(OPTION, folder, "the files cannot be written there");
        }
        return "written to " + folder + ": " + String.join(", ", company.files().keySet()) + "\n";
    }
}
