package org.deskwright.core.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.internal.files.MemoryFile;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportFormatException;
import org.deskwright.core.report.ReportJson;

/** How kept reports are called: by the moment that they speak about, and counted on from 1. */
final class KeptReports {
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)-(\\d{1,9})\\.json");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /** Oldest first. */
    static final Comparator<String> ORDER = Comparator.comparing(KeptReports::moment)
            .thenComparing(KeptReports::number);

    private KeptReports() {
    }

    static boolean isReport(String name) {
        return NAME.matcher(name).matches();
    }

    /** The next free name for a report as of that moment. */
    static String next(Instant asOf, Collection<String> taken) {
        String moment = MOMENT.format(asOf);
        int last = taken.stream().filter(n -> isReport(n) && moment(n).equals(moment)).mapToInt(KeptReports::number)
                .max().orElse(0);
        return moment + "-" + (last + 1) + ".json";
    }

    static SourceFile keep(String name, Report report) {
        return new MemoryFile(name, json(report));
    }

    private static byte[] json(Report report) {
        StringWriter json = new StringWriter();
        try {
            ReportJson.write(new RedactedReport(Redactor.ofSecrets()).of(report), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static boolean isSame(SourceFile kept, Report report) {
        byte[] bytes = json(report);
        if (kept.size() != bytes.length) {
            return false;
        }
        try (InputStream in = kept.open()) {
            return Arrays.equals(in.readAllBytes(), bytes);
        } catch (IOException e) {
            return false; // one that cannot be read is no reason to lose the new one
        }
    }

    static Report read(SourceFile file) throws CaseException {
        String source = Case.REPORTS_FOLDER + "/" + file.name();
        try (Reader reader = TextSource.of(file).open()) {
            return ReportJson.read(reader);
        } catch (ReportFormatException e) {
            throw new CaseException(ReadProblem.whole(source, e.getMessage(), "diagnose again to get a new one"), e);
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(source, e), e);
        }
    }

    private static String moment(String name) {
        return match(name).group(1);
    }

    private static int number(String name) {
        return Integer.parseInt(match(name).group(2));
    }

    private static Matcher match(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the name of a kept report: " + name);
        }
        return matcher;
    }
}
