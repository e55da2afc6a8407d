package org.deskwright.estate.ui.query;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.estate.query.SavedQueries;
import org.deskwright.ui.settings.Changes;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** The queries that the user has saved. */
@Component(service = SettingsPart.class)
public final class QueriesPart implements SettingsPart {
    private static final Texts TEXTS = Texts.beside(QueriesPart.class);

    @Override
    public String id() {
        return "queries";
    }

    @Override
    public String title() {
        return TEXTS.get("saved");
    }

    @Override
    public boolean isWork() {
        return true;
    }

    @Override
    public String save() {
        SavedQueries own = OwnQueries.load();
        return own.all().isEmpty() ? DEFAULTS : own.toJson();
    }

    @Override
    public List<String> preview(String json) {
        return Changes.between(told(OwnQueries.load()), told(read(json)));
    }

    @Override
    public void load(String json) {
        OwnQueries.keep(read(json));
    }

    private static SavedQueries read(String json) {
        return json.equals(DEFAULTS) ? SavedQueries.NONE : SavedQueries.read(new StringReader(json));
    }

    private static Map<String, String> told(SavedQueries queries) {
        Map<String, String> told = new TreeMap<>();
        queries.all().forEach(query -> told.put(query.name(), query.text()));
        return told;
    }
}
