package org.deskwright.app.shell;

import java.util.stream.IntStream;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The mark of Deskwright in the sizes that window managers ask for. */
final class ProductImages {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private ProductImages() {
    }

    /** One image a size; they live as long as the workbench. */
    static Image[] windowImages() {
        return IntStream.of(SIZES).mapToObj(n -> image("icons/deskwright-" + n + ".png")).toArray(Image[]::new);
    }

    static Image image(String path) {
        ImageDescriptor descriptor = ResourceLocator.imageDescriptorFromBundle(ProductImages.class, path)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
        return JFaceResources.getResources().create(descriptor);
    }
}
