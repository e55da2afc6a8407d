package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** Keys that were bound otherwise; takes effect with the next start. */
@Component(service = SettingsPart.class)
public final class KeysPart extends PreferencePart {
    private static final Texts TEXTS = Texts.beside(KeysPart.class);

    public KeysPart() {
        super("keys", Map.of("org.eclipse.ui.workbench", key -> key.equals("org.eclipse.ui.commands")));
    }

    @Override
    String word(String key, String value) {
        return TEXTS.get("keys.bound", value.split("<keyBinding", -1).length - 1);
    }

    @Override
    public boolean takesRestart(String json) {
        return true;
    }
}
