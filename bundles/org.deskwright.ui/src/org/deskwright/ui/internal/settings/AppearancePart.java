package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.SettingsPart;
import org.osgi.service.component.annotations.Component;

/** The theme, and colours that were changed; the workbench follows at once. */
@Component(service = SettingsPart.class)
public final class AppearancePart extends PreferencePart {
    public AppearancePart() {
        super("appearance", Map.of("org.eclipse.e4.ui.css.swt.theme", key -> key.equals("themeid"),
                "org.eclipse.ui.workbench", key -> key.contains("org.deskwright.ui.")));
    }
}
