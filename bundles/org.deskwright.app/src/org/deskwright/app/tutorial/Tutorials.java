package org.deskwright.app.tutorial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.tutorial.Tutorial;
import org.deskwright.core.tutorial.TutorialFile;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The tutorials that there are. */
public final class Tutorials {
    private static final Texts TEXTS = Texts.beside(Tutorials.class);
    private static final String POINT = "org.deskwright.app.tutorials";
    private static final String OURS = "org.deskwright.app";

    private Tutorials() {
    }

    /** Ours first, then the others by title. */
    public static List<Tutorial> all() {
        List<Tutorial> ours = new ArrayList<>();
        List<Tutorial> others = new ArrayList<>();
        for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            try {
                (each.getContributor().getName().equals(OURS) ? ours : others).add(read(each));
            } catch (IOException | IllegalArgumentException e) {
                ILog.of(Tutorials.class).error(TEXTS.get("unreadable", each.getAttribute("file"),
                        each.getContributor().getName(), e.getMessage()), e);
            }
        }
        others.sort(Comparator.comparing(Tutorial::title));
        Map<String, Tutorial> byId = new LinkedHashMap<>();
        ours.forEach(t -> byId.putIfAbsent(t.id(), t));
        others.forEach(t -> byId.putIfAbsent(t.id(), t));
        return List.copyOf(byId.values());
    }

    private static Tutorial read(IConfigurationElement element) throws IOException {
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        try (InputStream stream = FileLocator.openStream(bundle, new Path(element.getAttribute("file")), true)) {
            return TutorialFile.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
