package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Survey;
import org.palier.evidence.archives.Surveyor;

/** Tell what an archive of files holds. */
record SurveyOrder(Path archive, @Nullable Path table, String tableName, ArchiveLimits limits)
        implements Order<Survey> {

    static final char KIND = 's';

    static SurveyOrder readFrom(DataInputStream in) throws IOException {
        Path archive = Path.of(in.readUTF());
        String table = in.readUTF();
        return new SurveyOrder(
                archive, table.isEmpty() ? null : Path.of(table), in.readUTF(), ArchiveLimits.readFrom(in));
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(archive.toAbsolutePath().toString());
        out.writeUTF(table == null ? "" : table.toAbsolutePath().toString());
        out.writeUTF(tableName);
        limits.writeTo(out);
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        new Surveyor(archive, limits).survey(table, tableName).writeTo(out);
    }

    @Override
    public Survey answer(DataInputStream in) throws IOException {
        return Survey.readFrom(in);
    }

    @Override
    public Survey tooHeavy() {
        return Survey.faulty(ArchiveFault.UNREADABLE);
    }
}
