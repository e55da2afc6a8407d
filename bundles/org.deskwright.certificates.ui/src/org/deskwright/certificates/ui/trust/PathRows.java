package org.deskwright.certificates.ui.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.JudgedPath;
import org.deskwright.certificates.path.PathEnd;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.trust.PathRow.Cell;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** A column for each path; in the rows the certificates from the first one upwards, and what is said of the path. */
final class PathRows {
    private static final Texts TEXTS = Texts.beside(PathRows.class);
    /** What is said of paths stands beneath the longest. */
    private static final int BELOW = 1_000;

    private PathRows() {
    }

    static List<Column<PathRow>> columns(int paths) {
        List<Column<PathRow>> columns = new ArrayList<>();
        columns.add(Column.text("step", TEXTS.get("paths.step"), 110, PathRow::title)
                .withOrder(Comparator.comparingInt(PathRow::order)));
        for (int i = 0; i < paths; i++) {
            int place = i;
            columns.add(Column
                    .text("path-" + (i + 1), TEXTS.get("paths.path", i + 1), 230,
                            (PathRow row) -> row.cells().get(place).text())
                    .withIcon(row -> row.cells().get(place).icon()).withColor(row -> row.cells().get(place).color()));
        }
        return columns;
    }

    /** @param state by which they were judged */
    static List<PathRow> of(List<JudgedPath> paths, DeskState state) {
        Instant at = state.request().at();
        int steps = paths.stream().mapToInt(judged -> judged.path().length() + missing(judged.path())).max().orElse(0);
        List<PathRow> rows = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int place = i;
            rows.add(new PathRow(i, i == 0 ? TEXTS.get("paths.first") : TEXTS.get("paths.issuer", i),
                    paths.stream().map(judged -> step(judged, place, paths)).toList(), standing(paths, place, state)));
        }
        rows.add(said(0, "paths.trusted", paths, PathRows::trusted));
        rows.add(said(1, "paths.end", paths, judged -> end(judged, at)));
        rows.add(said(2, "paths.problems", paths, PathRows::problems));
        return rows;
    }

    private static List<CertificateRow> standing(List<JudgedPath> paths, int place, DeskState state) {
        return paths.stream().map(JudgedPath::path).filter(path -> place < path.length())
                .map(path -> path.certificates().get(place)).distinct().map(state::rowOf).toList();
    }

    private static int missing(CertificatePath path) {
        return path.last().isSelfIssued() ? 0 : 1;
    }

    private static Cell step(JudgedPath judged, int place, List<JudgedPath> all) {
        CertificatePath path = judged.path();
        if (place < path.length()) {
            return Cell.of(Icon.CERTIFICATE, named(path.certificates().get(place), all));
        }
        return place == path.length() && missing(path) > 0
                ? Cell.of(Icon.WARNING, TEXTS.get("paths.missing", path.last().issuer().shortName()), ThemeColor.MUTED)
                : Cell.EMPTY;
    }

    /** The same authority under several signatures is told apart; who signed it stands beneath. */
    private static String named(Certificate one, List<JudgedPath> all) {
        return JudgedPath.isCrossSigned(one, all)
                ? TEXTS.get(one.isSelfIssued() ? "paths.own" : "paths.cross", one.name())
                : one.name();
    }

    private static PathRow said(int order, String title, List<JudgedPath> paths, Function<JudgedPath, Cell> what) {
        return new PathRow(BELOW + order, TEXTS.get(title), paths.stream().map(what).toList(), List.of());
    }

    private static Cell trusted(JudgedPath judged) {
        return judged.trustedBy().isEmpty()
                ? Cell.of(Icon.FAILED, TEXTS.get("paths.trusted.none"), ThemeColor.PROBLEM)
                : Cell.of(Icon.PASSED, String.join(", ", judged.trustedBy()));
    }

    private static Cell end(JudgedPath judged, Instant at) {
        PathEnd end = judged.end();
        String text = TEXTS.get(end.byList() ? "paths.end.list" : "paths.end.certificate",
                Moments.in(ZoneId.systemDefault(), end.at()), end.certificate().name());
        return judged.isOver(at) ? Cell.of(Icon.FAILED, text, ThemeColor.PROBLEM) : Cell.of(Icon.AGE, text);
    }

    private static Cell problems(JudgedPath judged) {
        return judged.problems().isEmpty()
                ? Cell.of(Icon.PASSED, TEXTS.get("paths.problems.none"))
                : Cell.of(Icon.PROBLEM,
                        Moments.inWords(ZoneId.systemDefault(),
                                String.join("; ",
                                        judged.problems().stream().map(PathProblem::text).distinct().toList())),
                        ThemeColor.PROBLEM);
    }
}
