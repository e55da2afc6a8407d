package org.deskwright.ui.internal.export;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Ends what writes to it as soon as the user stops the job, and shows that it goes on. */
final class StoppableWriter extends FilterWriter {
    private static final int EVERY = 4096;
    private final SubMonitor progress;
    private int calls;

    StoppableWriter(Writer out, SubMonitor progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(int c) throws IOException {
        goOn();
        super.write(c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        goOn();
        super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        goOn();
        super.write(text, from, length);
    }

    private void goOn() {
        if (++calls % EVERY == 0) {
            progress.setWorkRemaining(100).worked(1);
        }
        if (progress.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
