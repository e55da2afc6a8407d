package org.deskwright.ui.icons;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of the workbench: one SVG each, drawn to hold on light and dark. */
public enum Icon {
    ACCOUNT,
    AGE,
    ANSWERS,
    BUNDLE,
    CANCELLED,
    CASE,
    CERTIFICATE,
    CLEAR,
    COLLAPSE_ALL,
    COLUMNS,
    COMMAND,
    COPY,
    DETAILS,
    DIAGNOSE,
    DIRECTORY,
    ELASTIC_ADDRESS,
    EVIDENCE,
    EXPAND_ALL,
    EXPORT_TABLE,
    FAILED,
    FILTER,
    FINDINGS,
    FIXED,
    GROUP_BY,
    INFO,
    IP_GROUP,
    LINK,
    LINK_TABLES,
    LOG,
    MISSING_EVIDENCE,
    NAT_GATEWAY,
    NETWORK,
    NETWORK_INTERFACE,
    NEW,
    NEW_FINDING,
    NOT_APPLICABLE,
    OPEN_CASE,
    OPEN_FILE,
    OPEN_FOLDER,
    OVERLAY_MISSING,
    OVERLAY_PROBLEM,
    OVERLAY_WARNING,
    PASSED,
    POLICY,
    PROBLEM,
    READ_ONLY,
    REFRESH,
    REGION,
    REMEDY,
    REPORT,
    ROUTE_TABLE,
    SAMPLE,
    SAVE,
    SAVED_QUERY,
    SECURITY_GROUP,
    STOP,
    SUBNET,
    SUPPRESSED,
    THEME_DARK,
    THEME_LIGHT,
    TOPIC,
    TOPIC_GROUP,
    USER,
    WARNING,
    WORKSPACE;

    private static final String BUNDLE_ID = "org.deskwright.ui";

    /** Where the picture lies in the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE_ID, path())
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** The picture itself, shared by all who ask; nobody disposes it. Display thread only. */
    public Image image() {
        ImageRegistry shared = JFaceResources.getImageRegistry();
        String key = BUNDLE_ID + "/" + path();
        if (shared.getDescriptor(key) == null) {
            shared.put(key, descriptor());
        }
        return shared.get(key);
    }
}
