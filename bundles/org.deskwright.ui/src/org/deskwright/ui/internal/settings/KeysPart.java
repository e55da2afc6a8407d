package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.osgi.service.component.annotations.Component;

/** Keys that were bound otherwise; takes effect with the next start. */
@Component(service = SettingsPart.class)
public final class KeysPart extends PreferencePart {
    public KeysPart() {
        super("keys", Map.of("org.eclipse.ui.workbench", key -> key.equals("org.eclipse.ui.commands")));
    }

    @Override
    public boolean takesRestart(String json) {
        return true;
    }
}
