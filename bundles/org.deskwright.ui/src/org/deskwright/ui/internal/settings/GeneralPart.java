package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.osgi.service.component.annotations.Component;

/** What the general page keeps. */
@Component(service = SettingsPart.class)
public final class GeneralPart extends PreferencePart {
    private static final String NODE = "org.deskwright.app";
    /** Fonts that controls have do not change. */
    private static final String TEXT_SIZE = NODE + "/text-size";

    public GeneralPart() {
        super("general", Map.of(NODE, key -> true));
    }

    @Override
    public boolean takesRestart(String json) {
        return changes(json, TEXT_SIZE);
    }
}
