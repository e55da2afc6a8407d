package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.CheckSettingsJson;
import org.deskwright.ui.settings.Changes;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** What the user wants of the checks. */
@Component(service = SettingsPart.class)
public final class ChecksPart implements SettingsPart {
    private static final Texts TEXTS = Texts.beside(ChecksPart.class);

    @Override
    public String id() {
        return "checks";
    }

    @Override
    public String title() {
        return TEXTS.get("part.checks");
    }

    @Override
    public String save() {
        return CheckSettingsJson.write(CheckPreferences.get());
    }

    @Override
    public List<String> preview(String json) {
        return Changes.between(told(CheckPreferences.get()), told(read(json)));
    }

    @Override
    public void load(String json) {
        CheckPreferences.set(read(json));
    }

    private static CheckSettings read(String json) {
        return json.equals("{}") ? CheckSettings.DEFAULT : CheckSettingsJson.read(json);
    }

    private static Map<String, String> told(CheckSettings settings) {
        Map<String, String> told = new TreeMap<>();
        settings.parameters().forEach((check, values) -> values.forEach((id, v) -> told.put(check + "." + id, v)));
        settings.disabled().forEach(check -> told.put(check, TEXTS.get("off")));
        return told;
    }
}
