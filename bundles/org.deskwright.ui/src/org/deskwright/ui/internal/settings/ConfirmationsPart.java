package org.deskwright.ui.internal.settings;

import java.util.Map;

import org.deskwright.ui.settings.Confirmation;
import org.deskwright.ui.settings.SettingsPart;
import org.osgi.service.component.annotations.Component;

/** The questions that are not asked any more. */
@Component(service = SettingsPart.class)
public final class ConfirmationsPart extends PreferencePart {
    public ConfirmationsPart() {
        super("confirmations", Map.of(Confirmation.NODE, key -> true));
    }
}
