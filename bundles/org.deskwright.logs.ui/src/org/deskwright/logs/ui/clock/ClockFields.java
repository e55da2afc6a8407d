package org.deskwright.logs.ui.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.FieldRow.Proposal;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.MomentText;
import org.deskwright.ui.time.Now;
import org.deskwright.ui.time.ZoneNames;

/** The fields for what is known of a clock; what can be read counts when the user goes on to something else. */
final class ClockFields {
    private static final Texts TEXTS = Texts.beside(ClockFields.class);
    private static final int MOST = 60;

    private final LogClocks clocks;
    private final String log;
    private final ShiftScale scale;
    private final ZoneNames zones = new ZoneNames(Now.instant());
    private final FieldRow zone;
    /** By the identifier of the format whose times alone are of it. */
    private final Map<String, FieldRow> zonesOfFormats = new LinkedHashMap<>();
    private final FieldRow ahead;
    private final FieldRow started;
    private SourceClock shown;
    private boolean over;

    /** @param formats titles of formats that may have a zone of their own, by their identifiers */
    ClockFields(PageWriter writer, LogClocks clocks, String log, Map<String, String> formats, ShiftScale scale) {
        this.clocks = clocks;
        this.log = log;
        this.scale = scale;
        SourceClock clock = clocks.clock(log);
        shown = clock;
        writer.paragraph(TEXTS.get("ahead"));
        ahead = writer.fieldOfParagraph("log.clocks.ahead", TEXTS.get("ahead"))
                .text(ClockShift.write(clock.skew()), text -> {}).onEnter(this::commit).onLeave(this::commit);
        zone = zone(writer, "log.clocks.zone", TEXTS.get("zone"), clock.zone());
        formats.forEach((id, title) -> zonesOfFormats.put(id, zone(writer, "log.clocks.zone." + id,
                TEXTS.get("zone.of-format", title), Optional.ofNullable(clock.zones().get(id)))));
        writer.paragraph(TEXTS.get("started"));
        started = writer.fieldOfParagraph("log.clocks.started", TEXTS.get("started"))
                .text(clock.started().map(at -> MomentText.write(at, ZoneOffset.UTC)).orElse(""), text -> {})
                .onEnter(this::commit).onLeave(this::commit);
    }

    private FieldRow zone(PageWriter writer, String id, String name, Optional<ZoneId> known) {
        writer.paragraph(name);
        return writer.fieldOfParagraph(id, name).text(known.map(ZoneId::getId).orElse(""), text -> {})
                .onEnter(this::commit).onLeave(this::commit).proposing(this::zones);
    }

    private List<Proposal> zones(String typed) {
        return zones.find(typed).stream().limit(MOST).map(
                z -> new Proposal(z.id().getId(), TEXTS.get("zone.proposal", z.id().getId(), z.offsetText(), z.name())))
                .toList();
    }

    /** By the scale, at once. */
    void shift(Duration shift) {
        SourceClock clock = clocks.clock(log);
        ahead.type(ClockShift.write(shift));
        tell(new SourceClock(clock.zone(), clock.zones(), shift, clock.started(), clock.setBacks()));
    }

    private void tell(SourceClock clock) {
        shown = clock;
        clocks.tell(log, clock);
    }

    /** Whether the fields show that one. */
    boolean isShown(SourceClock clock) {
        return shown.equals(clock);
    }

    /** Other fields take their place: the keyboard that leaves them on that account tells nothing. */
    void end() {
        over = true;
    }

    private void commit() {
        if (over) {
            return;
        }
        SourceClock before = clocks.clock(log);
        Optional<Duration> shift = ClockShift.read(ahead.value());
        ahead.complain(shift.isPresent() ? "" : TEXTS.get("ahead.wrong"), true);
        Optional<ZoneId> in = read(zone, before.zone());
        Map<String, ZoneId> ofFormats = new HashMap<>(before.zones());
        zonesOfFormats.forEach((id, field) -> read(field, Optional.ofNullable(before.zones().get(id)))
                .ifPresentOrElse(read -> ofFormats.put(id, read), () -> ofFormats.remove(id)));
        Optional<Instant> at = started.value().isBlank()
                ? Optional.empty()
                : MomentText.read(started.value(), ZoneOffset.UTC, Now.instant());
        boolean timed = started.value().isBlank() || at.isPresent();
        started.complain(timed ? "" : TEXTS.get("started.wrong"), true);
        SourceClock now = new SourceClock(in, ofFormats, shift.orElse(before.skew()), timed ? at : before.started(),
                before.setBacks());
        if (!now.equals(before)) {
            tell(now);
            scale.begin(now.skew());
        }
    }

    /** What stands in the field; what was known before where that is no zone. */
    private Optional<ZoneId> read(FieldRow field, Optional<ZoneId> before) {
        Optional<ZoneId> read = zones.read(field.value());
        boolean zoned = field.value().isBlank() || read.isPresent();
        field.complain(zoned ? "" : TEXTS.get("zone.wrong"), true);
        return zoned ? read : before;
    }
}
