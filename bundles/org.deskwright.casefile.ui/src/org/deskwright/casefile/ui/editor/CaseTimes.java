package org.deskwright.casefile.ui.editor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.ButtonRow;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.FieldRow.Proposal;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.MomentText;
import org.deskwright.ui.time.Now;
import org.deskwright.ui.time.ZoneNames;

/**
 * The moment that the case speaks of, and the time zone that it is told in: fields that say how they are understood.
 */
final class CaseTimes {
    private static final Texts TEXTS = Texts.beside(CaseTimes.class);
    private static final int MOST = 60;

    private final DiagnosisSession session;
    private final FieldRow asOf;
    private final FieldRow zone;
    private final ZoneNames zones;

    CaseTimes(PageWriter writer, DiagnosisSession session, OpenCase state) {
        this.session = session;
        CaseInfo info = state.document().map(Case::info).orElseThrow();
        zones = new ZoneNames(state.evidence().map(Evidence::asOf).orElseGet(Now::instant));
        writer.paragraph(TEXTS.get("overview.as-of"));
        asOf = writer.fieldOfParagraph("case.as-of", TEXTS.get("overview.as-of"))
                .text(info.asOf().map(at -> MomentText.write(at, zoneOf(info))).orElse(""), text -> echoMoment(false))
                .onEnter(this::commit).onLeave(this::commit).proposing(typed -> moments(typed, state));
        ButtonRow buttons = writer.buttons(false);
        buttons.add(TEXTS.get("overview.newest"), Icon.EVIDENCE.image(), "case.as-of.newest", () -> choose(""));
        buttons.add(TEXTS.get("overview.now"), Icon.AGE.image(), "case.as-of.now",
                () -> choose(MomentText.write(Now.instant().truncatedTo(ChronoUnit.SECONDS), zone())));
        writer.paragraph(TEXTS.get("overview.zone"));
        zone = writer.fieldOfParagraph("case.zone", TEXTS.get("overview.zone"))
                .text(info.zone().filter(z -> !z.equals(ZoneOffset.UTC)).map(ZoneId::getId).orElse(""),
                        text -> echoZone(false))
                .onEnter(this::commit).onLeave(this::commit).proposing(this::zones);
        writer.aside(TEXTS.get("overview.hint"));
        echoMoment(false);
        echoZone(false);
    }

    private static ZoneId zoneOf(CaseInfo info) {
        return info.zone().orElse(ZoneOffset.UTC);
    }

    /** That of the case, in which a moment without one is meant. */
    private ZoneId zone() {
        return session.current().document().map(c -> zoneOf(c.info())).orElse(ZoneOffset.UTC);
    }

    private void choose(String moment) {
        asOf.type(moment);
        commit();
    }

    /** When something was read is a moment worth going back to; the newest is the choice without one. */
    private List<Proposal> moments(String typed, OpenCase state) {
        ZoneId in = zone();
        return state.evidence().map(Evidence::coverage).map(c -> c.entries()).orElse(List.of()).stream()
                .map(e -> e.provenance().readAt()).distinct().sorted(Comparator.reverseOrder())
                .map(at -> new Proposal(MomentText.write(at, in), Moments.in(in, at)))
                .filter(p -> p.text().startsWith(typed.strip())).limit(MOST).toList();
    }

    private List<Proposal> zones(String typed) {
        return zones.find(typed).stream().limit(MOST).map(z -> new Proposal(z.id().getId(),
                TEXTS.get("overview.zone.proposal", z.id().getId(), z.offsetText(), z.name()))).toList();
    }

    private void echoMoment(boolean firmly) {
        String text = asOf.value();
        Optional<Instant> moment = moment(text);
        if (text.isBlank()) {
            asOf.complain(TEXTS.get("overview.as-of.newest"), false);
        } else if (moment.isEmpty()) {
            asOf.complain(TEXTS.get("overview.as-of.wrong"), firmly);
        } else {
            asOf.complain(TEXTS.get("overview.as-of.read", Moments.in(zone(), moment.get()),
                    Ages.of(moment.get(), Now.instant())), false);
        }
    }

    private void echoZone(boolean firmly) {
        String text = zone.value();
        Optional<ZoneId> id = zones.read(text);
        if (!text.isBlank() && id.isEmpty()) {
            zone.complain(TEXTS.get("overview.zone.wrong"), firmly);
        } else {
            ZoneId read = id.orElse(ZoneOffset.UTC);
            zone.complain(TEXTS.get("overview.zone.read", read.equals(ZoneOffset.UTC) ? "UTC" : read.getId(),
                    Moments.in(read, Now.instant())), false);
        }
    }

    private Optional<Instant> moment(String text) {
        return text.isBlank() ? Optional.empty() : MomentText.read(text, zone(), Now.instant());
    }

    /** Takes both into the case, as far as they can be read. */
    void commit() {
        String moment = asOf.value();
        Optional<Instant> read = moment(moment);
        echoMoment(true);
        if (moment.isBlank() || read.isPresent()) {
            edit(read, zoneNow());
        }
        String text = zone.value();
        Optional<ZoneId> id = zones.read(text);
        echoZone(true);
        boolean same = text.isBlank() && zoneNow().equals(Optional.of(ZoneOffset.UTC));
        if (!same && (text.isBlank() || id.isPresent())) {
            edit(asOfNow(), id);
        }
    }

    private Optional<ZoneId> zoneNow() {
        return session.current().document().flatMap(c -> c.info().zone());
    }

    private Optional<Instant> asOfNow() {
        return session.current().document().flatMap(c -> c.info().asOf());
    }

    private void edit(Optional<Instant> moment, Optional<ZoneId> id) {
        session.edit(c -> c.withInfo(c.info().withAsOf(moment).withZone(id)));
    }
}
