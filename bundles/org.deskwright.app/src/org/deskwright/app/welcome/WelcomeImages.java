package org.deskwright.app.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The mark of Deskwright on the page; lives as long as the workbench. */
final class WelcomeImages {
    private WelcomeImages() {
    }

    static Image mark() {
        ImageDescriptor descriptor = ResourceLocator
                .imageDescriptorFromBundle(WelcomeImages.class, "icons/deskwright-48.png")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
        return JFaceResources.getResources().create(descriptor);
    }
}
