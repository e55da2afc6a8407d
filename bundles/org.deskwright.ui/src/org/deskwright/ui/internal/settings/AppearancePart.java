package org.deskwright.ui.internal.settings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.RGB;
import org.osgi.service.component.annotations.Component;

/** The theme, and colours that were changed; the workbench follows at once. */
@Component(service = SettingsPart.class)
public final class AppearancePart extends PreferencePart {
    private static final String THEME = "org.eclipse.e4.ui.css.swt.theme";

    public AppearancePart() {
        super("appearance", Map.of(THEME, key -> key.equals("themeid"), "org.eclipse.ui.workbench",
                key -> key.contains("org.deskwright.ui.")));
    }

    /**
     * The dark themes write their colours down as if the user had chosen them; what the user chooses while one of them
     * is on is kept under its name. Taken elsewhere, such colours would make the light theme unreadable.
     */
    @Override
    boolean isChosen(String key) {
        return isLight() || Stream.of(ThemeColor.values()).map(ThemeColor::id).noneMatch(key::equals);
    }

    @Override
    String name(String key) {
        return label("org.eclipse.ui.themes", key::endsWith).orElseGet(() -> super.name(key));
    }

    @Override
    String word(String key, String value) {
        return label(THEME, value::equals).orElse(value);
    }

    /** What a theme or a colour is called where the user chooses it. */
    private static Optional<String> label(String point, Predicate<String> id) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(e -> e.getAttribute("id") != null && id.test(e.getAttribute("id")))
                .map(e -> e.getAttribute("label")).filter(Objects::nonNull).findFirst();
    }

    /** The theme counts as soon as it is chosen, colours of one before it as long as they are there. */
    private static boolean isLight() {
        if (InstanceScope.INSTANCE.getNode(THEME).get("themeid", "").contains("dark")) {
            return false;
        }
        RGB page = JFaceResources.getColorRegistry().getRGB(ThemeColor.PAGE.id());
        return page == null || page.red + page.green + page.blue > 3 * 127;
    }
}
