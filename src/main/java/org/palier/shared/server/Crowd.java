package org.palier.shared.server;

import java.util.HashMap;
import java.util.Map;

/** Counts who is being waited for, so that one address never takes every thread. */
final class Crowd {

    private final int most;
    private final int mostPerAddress;
    private final Map<String, Integer> addresses = new HashMap<>();
    private int all;

    Crowd(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    synchronized boolean enter(String address) {
        int here = addresses.getOrDefault(address, 0);
        if (all >= most || here >= mostPerAddress) {
            return false;
        }
        all++;
        addresses.put(address, here + 1);
        return true;
    }

    synchronized void leave(String address) {
        all--;
        addresses.computeIfPresent(address, (one, here) -> here == 1 ? null : here - 1);
    }
}
