package org.deskwright.testing.window;

import java.nio.file.Path;

import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of the window when a test fails. */
public final class PictureOnFailure implements AfterTestExecutionCallback {
    public static Path folder() {
        return Path.of(System.getProperty("deskwright.screenshots", "target/screenshots"));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
            Screenshot.take(new WorkbenchBot().shell(),
                    folder().resolve("failed-" + name.replaceAll("[^A-Za-z0-9-]", "") + ".png"));
        }
    }
}
