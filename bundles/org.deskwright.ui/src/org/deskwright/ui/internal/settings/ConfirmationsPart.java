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

    @Override
    String name(String key) {
        return Confirmation.all().stream().filter(c -> c.id().equals(key)).map(Confirmation::label).findFirst()
                .orElse(key);
    }

    @Override
    String word(String key, String value) {
        return super.word("confirmation", value);
    }
}
