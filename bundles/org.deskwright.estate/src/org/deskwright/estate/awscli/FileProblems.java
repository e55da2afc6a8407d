package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;

import com.google.gson.stream.JsonReader;

/** The problems of one file, each with the byte where it is; the first ten are told, the rest counted. */
class FileProblems {
    static final int LIMIT = 10;
    static final String NOT_AS_PRINTED = "keep the file as the AWS CLI printed it, or run the command again";

    /** Gson tells its place in its messages alone, as line and column of characters. */
    private static final Pattern PLACE = Pattern.compile(" at line (\\d+) column (\\d+) path ");

    private final SourceFile file;
    private final Consumer<ReadProblem> sink;
    private int count;

    FileProblems(SourceFile file, Consumer<ReadProblem> sink) {
        this.file = file;
        this.sink = sink;
    }

    /** A problem where the reader stands. */
    void at(JsonReader in, String reason, String advice) throws IOException {
        if (++count <= LIMIT) {
            sink.accept(new ReadProblem(file.name(), offset(in), reason, advice));
        }
    }

    /** A problem of the file as a whole. */
    void whole(String reason, String advice) {
        add(ReadProblem.whole(file.name(), reason, advice));
    }

    void add(ReadProblem problem) {
        if (++count <= LIMIT) {
            sink.accept(problem);
        }
    }

    /** After the last one: tells how many were left out. */
    void finish() {
        if (count > LIMIT) {
            sink.accept(ReadProblem.whole(file.name(), "and " + (count - LIMIT) + " more problems", NOT_AS_PRINTED));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    private long offset(JsonReader in) throws IOException {
        Matcher place = PLACE.matcher(in.toString());
        return place.find()
                ? TextSource.of(file).byteOffset(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)))
                : -1;
    }
}
