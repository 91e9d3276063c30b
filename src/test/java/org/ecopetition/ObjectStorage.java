package org.ecopetition;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An S3-compatible storage as a process of its own (S3Proxy) with one bucket, whose objects are files of a folder. */
public final class ObjectStorage implements AutoCloseable {

    public static final String BUCKET = "evidence";
    public static final String KEY = "house";
    public static final String SECRET = "a-secret-of-the-storage";

    /** Written by the build, see {@code s3proxy} in the pom. */
    private static final Path CLASSPATH = Path.of("target", "s3proxy.classpath");

    private final Path settings;
    private final Path folder;
    private final int port;

    private Process process;

    public ObjectStorage(Path place) throws IOException {
        folder = Files.createDirectories(place.resolve("objects")).resolve(BUCKET);
        Files.createDirectories(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        settings = Files.writeString(
                place.resolve("s3proxy.properties"),
                String.join(
                        "\n",
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.getParent()));
        process = started();
    }

    /** Where it stands. */
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** What a house is told that keeps its evidence here. */
    public String[] settings() {
        String prefix = "--eco-petition.evidence.s3.";
        return List.of(
                        prefix + "endpoint=" + endpoint(),
                        prefix + "bucket=" + BUCKET,
                        prefix + "key=" + KEY,
                        prefix + "secret=" + SECRET)
                .toArray(String[]::new);
    }

    /** The folder of the bucket. */
    public Path folder() {
        return folder;
    }

    public void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void start() throws IOException {
        process = started();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process started() throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        Files.readString(CLASSPATH),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(1)).until(this::isOpen);
        return server;
    }

    private boolean isOpen() {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return door.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
