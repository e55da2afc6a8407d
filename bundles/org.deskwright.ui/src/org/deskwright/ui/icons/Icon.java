package org.deskwright.ui.icons;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of the workbench: one SVG each, drawn to hold on light and dark. */
public enum Icon {
    ABOUT,
    ACCOUNT,
    ADD,
    AGE,
    ANSWERS,
    API_CALLS,
    ASLEEP,
    AUTO_REFRESH,
    BOOKMARK,
    BOOKMARKED_EVIDENCE,
    BUDGET,
    BUNDLE,
    CANCELLED,
    CASE,
    CERTIFICATE,
    CHANGES,
    CLEAR,
    COLLAPSE_ALL,
    COLUMNS,
    COMMAND,
    COMPARE,
    CONNECT,
    COPY,
    DASHBOARD,
    DETAILS,
    DIAGNOSE,
    DIAGNOSTICS,
    DIRECTORY,
    ELASTIC_ADDRESS,
    EVIDENCE,
    EXPAND_ALL,
    EXPORT_REPORT,
    EXPORT_SETTINGS,
    EXPORT_TABLE,
    FAILED,
    FILTER,
    FIND_THING,
    FIND,
    FINDINGS,
    FIXED,
    FOLLOW,
    GROUP_BY,
    HISTORY,
    IMPORT_SETTINGS,
    INCOMPLETE,
    INFO,
    IP_GROUP,
    KEYBOARD,
    LAYOUT,
    LINK,
    LINK_TABLES,
    LOG,
    MARK_EVIDENCE,
    MERGED,
    MISSING_EVIDENCE,
    NAT_GATEWAY,
    NETWORK,
    NETWORK_INTERFACE,
    NEW,
    NEW_FINDING,
    NEXT,
    NEXT_BOOKMARK,
    NEXT_PROBLEM,
    NOTES,
    NOT_APPLICABLE,
    OLD,
    OPEN_CASE,
    OPEN_FILE,
    OPEN_FOLDER,
    OVERLAY_MISSING,
    OVERLAY_PROBLEM,
    OVERLAY_WARNING,
    PASSED,
    PASTE,
    PATHS,
    PIN,
    POLICY,
    POOL,
    PRINT,
    PREVIOUS,
    PREVIOUS_BOOKMARK,
    PREVIOUS_PROBLEM,
    PROBLEM,
    PSEUDONYMS,
    QUOTE,
    READ_ONLY,
    REFRESH,
    REFRESH_SELECTED,
    REGION,
    REMEDY,
    REMOVE,
    REPORT,
    REVERT,
    ROUTE_TABLE,
    RUNNING,
    SAMPLE,
    SAVE,
    SAVED_QUERY,
    SAVE_AS,
    SCRIPT,
    SECURITY_GROUP,
    SETTINGS,
    STOP,
    SUBNET,
    SUPPRESSED,
    THEME_CONTRAST,
    THEME_DARK,
    THEME_LIGHT,
    THEME_SYSTEM,
    TOPIC,
    TOPIC_GROUP,
    TUTORIAL,
    UNCHANGED,
    USER,
    WAITING,
    WARNING,
    WINDOW,
    WORKSPACE,
    WRAP,
    ZOOM_ALL,
    ZOOM_IN,
    ZOOM_OUT;

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
