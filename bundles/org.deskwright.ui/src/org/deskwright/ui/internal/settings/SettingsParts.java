package org.deskwright.ui.internal.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.settings.SettingsPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** All parts there are now. */
final class SettingsParts {
    private SettingsParts() {
    }

    /** In the order of their titles; of two with one id the first stays. */
    static List<SettingsPart> all() {
        BundleContext context = FrameworkUtil.getBundle(SettingsParts.class).getBundleContext();
        SortedMap<String, SettingsPart> byId = new TreeMap<>();
        try {
            Collection<ServiceReference<SettingsPart>> references = context.getServiceReferences(SettingsPart.class,
                    null);
            for (ServiceReference<SettingsPart> reference : references) {
                SettingsPart part = context.getService(reference);
                if (part != null) {
                    byId.putIfAbsent(part.id(), part);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given, and it was found wrong", e);
        }
        List<SettingsPart> parts = new ArrayList<>(byId.values());
        parts.sort(Comparator.comparing(SettingsPart::title));
        return parts;
    }

    static SettingsFile file() {
        SortedMap<String, String> saved = new TreeMap<>();
        all().forEach(part -> saved.put(part.id(), part.save()));
        return new SettingsFile(saved);
    }
}
