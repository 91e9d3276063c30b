package org.ecopetition.process.access;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The files that appear in a folder, be it for a moment. */
final class WrittenFiles implements AutoCloseable {

    private final WatchService watch;

    WrittenFiles(Path folder) throws IOException {
        watch = folder.getFileSystem().newWatchService();
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }

    List<String> names() throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (WatchKey key = watch.poll(300, TimeUnit.MILLISECONDS); key != null; key = watch.poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                names.add(String.valueOf(event.context()));
            }
            key.reset();
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
