package org.deskwright.logs.ui.aid;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.logs.aid.ReadingAids;
import org.deskwright.ui.settings.Changes;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** The highlighters and filters that the user has made. */
@Component(service = SettingsPart.class)
public final class AidsPart implements SettingsPart {
    private static final Texts TEXTS = Texts.beside(AidsPart.class);

    @Override
    public String id() {
        return "log-aids";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public boolean isWork() {
        return true;
    }

    @Override
    public String save() {
        ReadingAids own = OwnAids.load();
        return own.equals(ReadingAids.NONE) ? DEFAULTS : own.toJson();
    }

    @Override
    public List<String> preview(String json) {
        return Changes.between(told(OwnAids.load()), told(read(json)));
    }

    @Override
    public void load(String json) {
        OwnAids.keep(read(json));
    }

    private static ReadingAids read(String json) {
        return json.equals(DEFAULTS) ? ReadingAids.NONE : ReadingAids.read(new StringReader(json));
    }

    private static Map<String, String> told(ReadingAids aids) {
        Map<String, String> told = new TreeMap<>();
        aids.highlighters().forEach(h -> told.put(TEXTS.get("told.highlighter", h.text()),
                TEXTS.get("told." + (h.on() ? "on" : "off"), TEXTS.get("tint." + h.tint().word()))));
        aids.filters().forEach(f -> told.put(TEXTS.get("told.filter", f.name()), f.query()));
        return told;
    }
}
