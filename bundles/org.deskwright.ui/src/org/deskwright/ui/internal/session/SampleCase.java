package org.deskwright.ui.internal.session;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;

/** The case that comes with Deskwright, in a bundle of its own that may be absent. */
final class SampleCase {
    private static final Texts TEXTS = Texts.beside(SampleCase.class);
    private static final String BUNDLE_ID = "org.deskwright.sample";

    private SampleCase() {
    }

    /** Where it lies on disk; unpacks it into the platform's cache when the bundle is a jar. */
    static List<Path> find() throws IOException {
        Bundle bundle = Platform.getBundle(BUNDLE_ID);
        URL folder = bundle == null ? null : bundle.getEntry("sample/");
        if (folder == null) {
            throw new IOException(TEXTS.get("sample.absent"));
        }
        try {
            return List.of(Path.of(URIUtil.toURI(FileLocator.toFileURL(folder))));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
