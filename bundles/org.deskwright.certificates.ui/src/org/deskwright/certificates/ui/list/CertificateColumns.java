package org.deskwright.certificates.ui.list;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.certificates.known.HashKind;
import org.deskwright.certificates.lint.Lint.Severity;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.Standing;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;

/** What lists tell of each certificate. */
public final class CertificateColumns {
    private static final Texts TEXTS = Texts.beside(CertificateColumns.class);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    private CertificateColumns() {
    }

    static List<Column<CertificateRow>> all() {
        return List.of(
                text("name", 310, row -> row.certificate().name()).withIcon(row -> Optional.of(Icon.CERTIFICATE)),
                text("standing", 140, row -> StandingText.of(row.certificate(), Now.instant()))
                        .withIcon(row -> Optional.of(icon(row))).withColor(CertificateColumns::color)
                        .withGroup(row -> TEXTS.get("standing." + row.standing(Now.instant()).name())),
                moment("ends", row -> Optional.of(row.certificate().notAfter())),
                moment("begins", row -> Optional.of(row.certificate().notBefore())).hidden(),
                text("role", 100, row -> TEXTS.get("role." + row.role().name())),
                text("issuer", 240, row -> row.certificate().issuer().shortName()),
                text("key", 90, row -> row.certificate().key().name()),
                text("rules", 150, CertificateColumns::rules).withIcon(CertificateColumns::ruleIcon),
                text("file", 170, row -> row.known() ? row.file() : fileName(row.file())),
                text("place", 160, row -> row.found().place()).hidden(),
                text("alias", 160, row -> row.known() ? "" : row.found().alias()).hidden(),
                hash("sha1", HashKind.CERTIFICATE_SHA1), hash("sha256", HashKind.CERTIFICATE_SHA256),
                hash("spki", HashKind.KEY_SHA256), hash("ski", HashKind.SUBJECT_KEY_ID),
                hash("serial", HashKind.SERIAL));
    }

    /** What matters of when they end, by month; the rest is there to be shown. */
    public static List<Column<CertificateRow>> ofExpiry() {
        List<String> first = List.of("ends", "name", "standing", "role", "file");
        List<Column<CertificateRow>> all = all();
        return Stream
                .concat(first.stream().flatMap(id -> all.stream().filter(column -> column.id().equals(id))),
                        all.stream().filter(column -> !first.contains(column.id())).map(Column::hidden))
                .map(column -> column.id().equals("ends") ? column.withGroup(CertificateColumns::month) : column)
                .toList();
    }

    private static String month(CertificateRow row) {
        return MONTH.format(row.certificate().notAfter().atZone(ZoneId.systemDefault()));
    }

    private static Column<CertificateRow> text(String id, int width, Function<CertificateRow, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static Column<CertificateRow> hash(String id, HashKind kind) {
        return text(id, 420, row -> kind.of(row.certificate())).hidden();
    }

    private static Column<CertificateRow> moment(String id, Function<CertificateRow, Optional<java.time.Instant>> at) {
        return Column.instant(id, TEXTS.get("column." + id), 150, ZoneId.systemDefault(), at);
    }

    private static Icon icon(CertificateRow row) {
        return switch (row.standing(Now.instant())) {
            case EXPIRED, NOT_YET -> Icon.PROBLEM;
            case ENDS_SOON -> Icon.WARNING;
            case VALID -> Icon.PASSED;
        };
    }

    private static Optional<ThemeColor> color(CertificateRow row) {
        Standing standing = row.standing(Now.instant());
        return switch (standing) {
            case EXPIRED, NOT_YET -> Optional.of(ThemeColor.PROBLEM);
            case ENDS_SOON -> Optional.of(ThemeColor.WARNING);
            case VALID -> Optional.empty();
        };
    }

    private static String rules(CertificateRow row) {
        if (row.known()) {
            return "";
        }
        long errors = count(row, Severity.ERROR);
        long warnings = count(row, Severity.WARNING);
        return errors + warnings == 0 ? TEXTS.get("rules.none") : TEXTS.get("rules", errors, warnings);
    }

    private static long count(CertificateRow row, Severity severity) {
        return row.hits().stream().filter(hit -> hit.lint().severity() == severity).count();
    }

    private static Optional<Icon> ruleIcon(CertificateRow row) {
        if (count(row, Severity.ERROR) > 0) {
            return Optional.of(Icon.PROBLEM);
        }
        return count(row, Severity.WARNING) > 0 ? Optional.of(Icon.WARNING) : Optional.empty();
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
