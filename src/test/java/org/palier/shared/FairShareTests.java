package org.palier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for little waits little, whatever the others ask for. */
class FairShareTests {

    private static final Duration HALF = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicLong now = new AtomicLong();
    private final FairShare share = new FairShare(HALF, now::get);

    @Test
    void servesThemFirstOnWhomTheLeastWasSpent() {
        spend("slow", 30);
        spend("quick", 1);
        assertThat(share.inOrder(List.of("slow", "quick", "new", "slow"))).containsExactly("new", "quick", "slow");
    }

    @Test
    void countsWhatIsStillUnderWay() {
        spend("quick", 5);
        try (FairShare.Turn turn = share.begin("hanging")) {
            assertThat(turn).isNotNull();
            pass(6);
            assertThat(share.running("hanging")).isOne();
            assertThat(share.inOrder(List.of("hanging", "quick"))).containsExactly("quick", "hanging");
        }
        assertThat(share.running("hanging")).isZero();
    }

    @Test
    void forgetsWhatWasSpentLongAgo() {
        spend("former", 100);
        pass(1_800);
        spend("latest", 3);
        assertThat(share.inOrder(List.of("former", "latest"))).containsExactly("former", "latest");
    }

    @Test
    void countsATurnOnceHoweverOftenItIsEnded() {
        FairShare.Turn turn = share.begin("one");
        pass(10);
        turn.close();
        pass(100);
        turn.close();
        spend("other", 7);
        assertThat(share.running("one")).isZero();
        assertThat(share.inOrder(List.of("one", "other"))).containsExactly("other", "one");
    }

    /** Every one of a thousand worlds: two workers, one of them for long work too, and structures that send anything at all. */
    @Test
    void letsNobodyWaitForTheBadWorkOfOthers() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            long longest = 10;
            int bad = 1 + random.nextInt(40);
            int good = 1 + random.nextInt(60);
            List<String> guests = IntStream.rangeClosed(0, 1 + random.nextInt(4))
                    .mapToObj(each -> "guest" + each)
                    .toList();
            World world = new World(random);
            IntStream.range(0, bad).forEach(each -> world.send("bad", longest));
            guests.forEach(guest -> IntStream.range(0, good).forEach(each -> world.send(guest, 1)));
            Map<String, Long> done = world.run(2);
            long mostOfAllGuests = longest + (long) good * guests.size() + longest;
            guests.forEach(guest -> assertThat(done.get(guest)).as(guest).isLessThanOrEqualTo(mostOfAllGuests));
        }
    }

    /** One seat is for short work only, so what is long, and whosoever it is, is passed by. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void keepsASeatForShortWork(int seats) {
        FairSeats all = new FairSeats(seats, seats, seats - 1, share);
        List<FairSeats.Seat> taken = new ArrayList<>();
        IntStream.range(0, seats - 1).forEach(each -> taken.add(taken(all.take("slow", true, PATIENCE))));
        assertThat(all.take("other", true, Duration.ofMillis(20))).isEmpty();
        FairSeats.Seat last = taken(all.take("slow", false, PATIENCE));
        assertThat(all.take("other", false, Duration.ofMillis(20))).isEmpty();
        last.close();
        taken(all.take("other", false, PATIENCE)).close();
        taken.forEach(FairSeats.Seat::close);
        assertThat(all.take("other", true, PATIENCE)).isPresent();
    }

    @Test
    void keepsSeatsFromOneAlone() {
        FairSeats all = new FairSeats(4, 2, 4, share);
        taken(all.take("many", false, PATIENCE));
        FairSeats.Seat second = taken(all.take("many", false, PATIENCE));
        assertThat(all.take("many", false, Duration.ofMillis(20))).isEmpty();
        assertThat(all.take("other", false, PATIENCE)).isPresent();
        second.close();
        assertThat(all.take("many", false, PATIENCE)).isPresent();
    }

    @Test
    void givesASeatThatIsFreedToWhomeverItIsDue() throws InterruptedException {
        FairSeats one = new FairSeats(1, 1, 1, share);
        spend("slow", 30);
        FairSeats.Seat first = taken(one.take("first", false, PATIENCE));
        List<String> served = new CopyOnWriteArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        for (String each : List.of("slow long", "slow short", "new long", "new short")) {
            Thread thread = new Thread(() -> {
                String[] words = each.split(" ", -1);
                try (FairSeats.Seat seat = taken(one.take(words[0], words[1].equals("long"), PATIENCE))) {
                    assertThat(seat).isNotNull();
                    served.add(each);
                    pass(1);
                }
            });
            thread.start();
            waiting.add(thread);
            await().until(() -> one.waiting() == waiting.size());
        }
        first.close();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(served).containsExactly("new short", "new long", "slow short", "slow long");
        assertThat(one.waiting()).isZero();
    }

    private static FairSeats.Seat taken(Optional<FairSeats.Seat> seat) {
        assertThat(seat).isPresent();
        return seat.orElseThrow();
    }

    private void spend(String who, long seconds) {
        FairShare.Turn turn = share.begin(who);
        pass(seconds);
        turn.close();
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    /** Workers that take what waits by the shares of those who sent it, second by second. */
    private static final class World {

        private final AtomicLong now = new AtomicLong();
        private final FairShare share = new FairShare(HALF, now::get);
        private final Map<String, Queue<Long>> waiting = new HashMap<>();
        private final Map<String, Long> done = new HashMap<>();
        private final Random random;

        World(Random random) {
            this.random = random;
        }

        void send(String who, long seconds) {
            waiting.computeIfAbsent(who, nobodyYet -> new ArrayDeque<>()).add(1 + random.nextLong(seconds));
        }

        Map<String, Long> run(int workers) {
            List<Busy> busy = new ArrayList<>();
            for (long second = 0; !waiting.isEmpty() || !busy.isEmpty(); second++) {
                now.set(Duration.ofSeconds(second).toNanos());
                long at = second;
                busy.removeIf(one -> one.endsAt(at, done));
                while (busy.size() < workers && !waiting.isEmpty()) {
                    String next = share.inOrder(waiting.keySet()).get(0);
                    Queue<Long> theirs = Objects.requireNonNull(waiting.get(next));
                    busy.add(new Busy(next, share.begin(next), at + theirs.remove()));
                    if (theirs.isEmpty()) {
                        waiting.remove(next);
                    }
                }
            }
            return done;
        }
    }

    private record Busy(String who, FairShare.Turn turn, long end) {

        boolean endsAt(long second, Map<String, Long> done) {
            if (second < end) {
                return false;
            }
            turn.close();
            done.put(who, second);
            return true;
        }
    }
}
