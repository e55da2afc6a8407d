package org.deskwright.certificates.ui.details;

import java.time.ZoneId;
import java.util.List;

import org.deskwright.certificates.text.CertificateDifference;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** Writes how two certificates differ. */
final class ComparisonPage {
    private static final Texts TEXTS = Texts.beside(ComparisonPage.class);

    private ComparisonPage() {
    }

    static void write(PageWriter page, CertificateRow one, CertificateRow other) {
        page.title(Icon.COMPARE.image(), TEXTS.get("compare.title"));
        page.facts().add(TEXTS.get("compare.one"), named(one)).add(TEXTS.get("compare.other"), named(other));
        List<CertificateDifference> all = CertificateDifference.between(one.certificate(), other.certificate());
        List<CertificateDifference> different = all.stream().filter(field -> !field.isSame()).toList();
        if (different.isEmpty()) {
            page.paragraph(TEXTS.get("compare.same"));
            return;
        }
        for (CertificateDifference field : different) {
            page.heading(field.name());
            FactList facts = page.facts();
            facts.add(TEXTS.get("compare.one"), said(field.one()));
            facts.add(TEXTS.get("compare.other"), said(field.other()));
        }
        page.heading(TEXTS.get("compare.alike"));
        FactList alike = page.facts();
        all.stream().filter(CertificateDifference::isSame).forEach(field -> alike.add(field.name(), said(field.one())));
    }

    private static String named(CertificateRow row) {
        return row.certificate().name() + ", " + row.file();
    }

    private static String said(String value) {
        return value.isEmpty() ? TEXTS.get("compare.lacks") : Moments.inWords(ZoneId.systemDefault(), value);
    }
}
