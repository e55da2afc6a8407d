package org.deskwright.ui.drop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Files and folders dropped onto a control and all that lies in it. */
public final class FileDrop extends DropTargetAdapter {
    private final Consumer<List<Path>> receiver;

    private FileDrop(Consumer<List<Path>> receiver) {
        this.receiver = receiver;
    }

    /** From now on the receiver gets what is dropped there. */
    public static void on(Control control, Consumer<List<Path>> receiver) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new FileDrop(receiver));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = FileTransfer.getInstance().isSupportedType(event.currentDataType)
                ? DND.DROP_COPY
                : DND.DROP_NONE;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names) {
            dropped(names);
        }
    }

    /** Takes the names as the file transfer gives them. */
    public void dropped(String... names) {
        List<Path> paths = Stream.of(names).map(Path::of).toList();
        if (!paths.isEmpty()) {
            receiver.accept(paths);
        }
    }
}
