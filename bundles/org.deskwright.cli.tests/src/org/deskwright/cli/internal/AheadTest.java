package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void isMadeOnceByWhoeverComesFirst() {
        AtomicInteger made = new AtomicInteger();
        Ahead<Integer> ahead = new Ahead<>(made::incrementAndGet);
        assertEquals(1, ahead.get());
        ahead.begin();
        assertEquals(1, ahead.get());
        assertEquals(1, made.get());
    }

    @Test
    void isMadeOnAThreadOfItsOwnWhenBegunBefore() throws InterruptedException {
        AtomicReference<Thread> maker = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Ahead<String> ahead = new Ahead<>(() -> {
            maker.set(Thread.currentThread());
            begun.countDown();
            return "made";
        });
        ahead.begin();
        begun.await();
        assertEquals("made", ahead.get());
        assertNotSame(Thread.currentThread(), maker.get());
    }

    @Test
    void whatGoesWrongIsToldToEveryoneWhoAsks() {
        Error failure = new NoClassDefFoundError("it");
        Ahead<String> ahead = new Ahead<>(() -> {
            throw failure;
        });
        assertSame(failure, assertThrows(Error.class, ahead::get));
        assertSame(failure, assertThrows(Error.class, ahead::get));
    }

    @Test
    void anInterruptIsKeptForTheCaller() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Ahead<String> ahead = new Ahead<>(() -> {
            begun.countDown();
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "made";
        });
        ahead.begin();
        begun.await(); // or the caller would make it
        Thread.currentThread().interrupt();
        Thread.ofVirtual().start(asked::countDown);
        assertEquals("made", ahead.get());
        assertTrue(Thread.interrupted());
    }
}
