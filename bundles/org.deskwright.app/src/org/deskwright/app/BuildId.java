package org.deskwright.app;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Makes the version and the build id of this bundle known by system properties to all that names them, as the About
 * dialog does.
 */
final class BuildId {
    private BuildId() {
    }

    static void publish() {
        Version version = FrameworkUtil.getBundle(BuildId.class).getVersion();
        System.setProperty("deskwright.version",
                version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
        System.setProperty("deskwright.build", version.getQualifier());
    }
}
