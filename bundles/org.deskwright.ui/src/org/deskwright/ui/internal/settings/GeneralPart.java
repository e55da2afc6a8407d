package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.osgi.service.component.annotations.Component;

/** What the general page keeps. */
@Component(service = SettingsPart.class)
public final class GeneralPart extends PreferencePart {
    public GeneralPart() {
        super("general", Map.of("org.deskwright.app", key -> true));
    }
}
