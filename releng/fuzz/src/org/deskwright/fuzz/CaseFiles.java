package org.deskwright.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.SourceFile;

/** A case archive: any bytes, or sound archives of any documents. */
public final class CaseFiles {
    /** Between the documents. */
    static final byte NEXT = 0x1e;

    private static final String[] NAMES = {Case.INFO_FILE, Case.ANSWERS_FILE, Case.SUPPRESSIONS_FILE,
            Case.PROGRESS_FILE, Case.MARKS_FILE, Case.NOTES_FILE, "reports/2026-11-20T10-00-00Z.json",
            "evidence/a.json"};
    private static Path place;

    private CaseFiles() {
    }

    /** What begins like a zip archive is one; else the bytes are documents. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (place == null) {
            place = Files.createTempDirectory("fuzz").resolve("a" + Case.ARCHIVE_SUFFIX);
        }
        Files.write(place, data.length > 1 && data[0] == 'P' && data[1] == 'K' ? data : archive(data));
        Case.salvage(place, problem -> Expect.that(!problem.line().isBlank(), "says nothing"));
        try {
            Case opened = Case.open(place);
            for (SourceFile file : opened.evidence()) {
                read(file);
            }
            opened.lastReport();
        } catch (CaseException e) {
            Expect.that(!e.getMessage().isBlank(), "says nothing");
        }
    }

    private static void read(SourceFile file) {
        try (InputStream in = file.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // told when evidence is read
        }
    }

    static byte[] archive(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            int begin = 0;
            for (String name : NAMES) {
                int end = begin;
                while (end < data.length && data[end] != NEXT) {
                    end++;
                }
                if (end > begin) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(Arrays.copyOfRange(data, begin, end));
                }
                begin = Math.min(data.length, end + 1);
            }
        }
        return out.toByteArray();
    }
}
