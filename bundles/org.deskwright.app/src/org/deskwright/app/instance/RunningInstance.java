package org.deskwright.app.instance;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a second start reaches the first: a Unix domain socket in the instance area, so that only who may write there can
 * speak to it and no port is opened. A message is lines of text: {@code open} and a path, {@code sample}, and an empty
 * line at the end; the answer is {@code ok}.
 */
public final class RunningInstance implements Closeable {
    private static final System.Logger LOG = System.getLogger(RunningInstance.class.getName());
    private static final int MOST_LINES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocketChannel server;
    private final Path socket;
    private final List<OpenRequest> early = new ArrayList<>();
    private Consumer<OpenRequest> receiver;

    private RunningInstance(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /**
     * Starts to listen; the caller holds the lock of the area. Where no socket can be made (a file system that has
     * none), the workbench runs all the same, and a second start will say that this one does not answer.
     */
    public static RunningInstance listen(Path area) throws IOException {
        Path socket = InstanceSocket.of(area);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        RunningInstance instance = new RunningInstance(server, socket);
        try {
            Files.deleteIfExists(socket);
            server.bind(UnixDomainSocketAddress.of(socket));
            InstanceSocket.keepToOwner(socket);
            Thread.ofVirtual().name("Deskwright instance").start(instance::accept);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A second start cannot reach this one: " + socket, e);
        }
        return instance;
    }

    /** Hands a request to the instance that holds the area; false when none answers. */
    public static boolean hand(Path area, OpenRequest request) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(InstanceSocket.of(area)));
                Deadline _ = Deadline.closing(channel, PATIENCE)) {
            StringBuilder message = new StringBuilder();
            request.paths().forEach(p -> message.append("open ").append(p).append('\n'));
            if (request.sample()) {
                message.append("sample\n");
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(message.append('\n').toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return "ok".equals(lines(channel).readLine());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "No instance answers in " + area, e);
            return false;
        }
    }

    /** From now on requests go to {@code target}, those that came before included. Any thread may call it. */
    public void forwardTo(Consumer<OpenRequest> target) {
        List<OpenRequest> waiting;
        synchronized (early) {
            receiver = target;
            waiting = List.copyOf(early);
            early.clear();
        }
        waiting.forEach(target);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                // one that says nothing must not keep the others waiting
                Thread.ofVirtual().name("Deskwright second start").start(() -> hear(channel));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A second start could not be heard", e);
            }
        }
    }

    private void hear(SocketChannel channel) {
        try (channel; Deadline _ = Deadline.closing(channel, PATIENCE)) {
            serve(channel);
        } catch (IOException | InvalidPathException e) {
            LOG.log(System.Logger.Level.WARNING, "A second start could not be understood", e);
        }
    }

    private void serve(SocketChannel channel) throws IOException {
        BufferedReader lines = lines(channel);
        List<Path> paths = new ArrayList<>();
        boolean sample = false;
        String line = lines.readLine();
        for (int n = 0; line != null && !line.isEmpty() && n < MOST_LINES; n++, line = lines.readLine()) {
            if (line.startsWith("open ")) {
                paths.add(Path.of(line.substring("open ".length())));
            } else if (line.equals("sample")) {
                sample = true;
            }
        }
        deliver(new OpenRequest(paths, sample));
        channel.write(StandardCharsets.UTF_8.encode("ok\n"));
    }

    private void deliver(OpenRequest request) {
        Consumer<OpenRequest> target;
        synchronized (early) {
            target = receiver;
            if (target == null) {
                early.add(request);
            }
        }
        if (target != null) {
            target.accept(request);
        }
    }

    private static BufferedReader lines(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
