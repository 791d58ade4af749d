// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/output_file.h"
#include "ui/export/figure_export.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <csignal>
#include <functional>
#include <optional>
#include <ostream>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace recency;
using namespace recency::ui;

namespace {

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList names_in(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Runs in a process of its own; what it returns, or how the process ended.
QString in_child(const std::function<QString()>& work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return QStringLiteral("no pipe");
    }
    const pid_t child = fork();
    if (child == 0) {
        const QByteArray result = work().toUtf8();
        const bool sent = ::write(ends[1], result.data(),
                                  static_cast<std::size_t>(result.size())) == result.size();
        _exit(sent ? 0 : 1);
    }
    ::close(ends[1]);
    QFile pipe_end;
    const bool opened = pipe_end.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    const QString result = opened ? QString::fromUtf8(pipe_end.readAll()) : QString();
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? QStringLiteral("signal %1").arg(WTERMSIG(status)) : result;
}

void limit_file_size(rlim_t bytes) {
    const rlimit size{bytes, bytes};
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_FSIZE, &size);
    setrlimit(RLIMIT_CORE, &no_core);
}

/// A file system with little room, as long as it lives; not there where mounting is not allowed.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : folder_(QFile::encodeName(folder)),
          mounted_(mount("tmpfs", folder_.constData(), "tmpfs", 0, "size=256k") == 0) {}
    ~SmallDisk() {
        if (mounted_) {
            umount(folder_.constData());
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return mounted_; }

private:
    QByteArray folder_;
    bool mounted_;
};

}  // namespace

class TestUiWriteFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void files_have_their_contents();
    void old_files_are_replaced();
    void links_are_followed();
    void failures_leave_everything_as_it_was_data();
    void failures_leave_everything_as_it_was();
    void full_disk_leaves_everything_as_it_was();
    void file_that_grows_too_large_leaves_the_old_one();
    void without_permission_the_old_file_stays();
    void folder_that_vanishes_is_reported();
    void process_that_is_killed_while_writing_leaves_the_old_file();
    void process_that_is_killed_at_any_time_leaves_a_whole_file();

private:
    QString path(const QString& name) const { return folder_->filePath(name); }

    std::optional<QTemporaryDir> folder_;
};

void TestUiWriteFiles::init() {
    folder_.emplace();
    QVERIFY(folder_->isValid());
}

void TestUiWriteFiles::files_have_their_contents() {
    const QByteArray numbers(300'000, '1');
    const QByteArray all_bytes("\0\r\n\xff", 4);
    QCOMPARE(write_files(folder_->path(), {{"a.csv", numbers}, {"a.pdf", all_bytes}}), QString());
    QCOMPARE(content_of(path("a.csv")), numbers);
    QCOMPARE(content_of(path("a.pdf")), all_bytes);
    QCOMPARE(names_in(folder_->path()), (QStringList{"a.csv", "a.pdf"}));
}

void TestUiWriteFiles::old_files_are_replaced() {
    write(path("a.csv"), "old, and longer than the new one");
    QFile::setPermissions(path("a.csv"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const auto permissions = QFile::permissions(path("a.csv"));
    QCOMPARE(write_files(folder_->path(), {{"a.csv", "new"}}), QString());
    QCOMPARE(content_of(path("a.csv")), "new");
    QVERIFY(QFile::permissions(path("a.csv")) == permissions);
    QCOMPARE(names_in(folder_->path()), QStringList{"a.csv"});
}

void TestUiWriteFiles::links_are_followed() {
    write(path("a.csv"), "old");
    QVERIFY(QFile::link(path("a.csv"), path("link.csv")));
    QCOMPARE(write_files(folder_->path(), {{"link.csv", "new"}}), QString());
    QCOMPARE(content_of(path("a.csv")), "new");
    QVERIFY(QFileInfo(path("link.csv")).isSymLink());
}

void TestUiWriteFiles::failures_leave_everything_as_it_was_data() {
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such folder") << "none/b.py"
                                    << "its folder does not exist";
    QTest::newRow("folder of that name") << "folder"
                                         << "a folder has this name";
    QTest::newRow("long name") << QString(256, 'b') << "File name too long";
    QTest::newRow("full device") << "full"
                                 << "No space left on device";
}

void TestUiWriteFiles::failures_leave_everything_as_it_was() {
    QFETCH(QString, second);
    QFETCH(QString, reason);
    write(path("a.csv"), "old");
    QVERIFY(QDir(folder_->path()).mkdir("folder"));
    QVERIFY(QFile::link("/dev/full", path("full")));
    const QStringList before = names_in(folder_->path());
    QCOMPARE(write_files(folder_->path(), {{"a.csv", "new"}, {second, "script"}}),
             path(second) + " cannot be written: " + reason + ".");
    QCOMPARE(content_of(path("a.csv")), "old");
    QCOMPARE(names_in(folder_->path()), before);
}

void TestUiWriteFiles::full_disk_leaves_everything_as_it_was() {
    const SmallDisk disk(folder_->path());
    if (!disk.mounted()) {
        QSKIP("a small file system cannot be mounted here");
    }
    write(path("a.csv"), "old");
    const QByteArray large(200'000, 'x');  // one has room, two have not
    QCOMPARE(write_files(folder_->path(), {{"a.csv", large}, {"a.py", large}}),
             path("a.py") + " cannot be written: No space left on device.");
    QCOMPARE(content_of(path("a.csv")), "old");
    QCOMPARE(names_in(folder_->path()), QStringList{"a.csv"});
    QCOMPARE(write_files(folder_->path(), {{"a.csv", large}}),
             QString());  // the room is free again
    QCOMPARE(content_of(path("a.csv")), large);
}

void TestUiWriteFiles::file_that_grows_too_large_leaves_the_old_one() {
    write(path("a.csv"), "old");
    const QString sentence = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        limit_file_size(100'000);
        return write_files(folder_->path(), {{"a.csv", QByteArray(100'001, 'x')}});
    });
    QCOMPARE(sentence, path("a.csv") + " cannot be written: File too large.");
    QCOMPARE(content_of(path("a.csv")), "old");
    QCOMPARE(names_in(folder_->path()), QStringList{"a.csv"});
}

void TestUiWriteFiles::without_permission_the_old_file_stays() {
    write(path("a.csv"), "old");
    QFile::setPermissions(path("a.csv"), QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(folder_->path(),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const QString sentences = in_child([&] {
        if (geteuid() == 0 && setuid(65534) != 0) {
            return QStringLiteral("(root)");
        }
        return write_files(folder_->path(), {{"a.csv", "new"}}) + '\n' +
               write_files(folder_->path(), {{"b.csv", "new"}});
    });
    QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (sentences == "(root)") {
        QSKIP("everything is permitted here");
    }
    QCOMPARE(sentences, path("a.csv") + " cannot be written: Permission denied.\n" + path("b.csv") +
                            " cannot be written: Permission denied.");
    QCOMPARE(content_of(path("a.csv")), "old");
    QCOMPARE(names_in(folder_->path()), QStringList{"a.csv"});
}

void TestUiWriteFiles::folder_that_vanishes_is_reported() {
    QVERIFY(QDir(folder_->path()).mkdir("folder"));
    data::OutputFile file(path("folder/a.csv").toStdString());
    file.stream() << "new";
    file.complete();
    QVERIFY(QDir(path("folder")).removeRecursively());
    QVERIFY_THROWS_EXCEPTION(data::WriteFailure, file.replace());
    QCOMPARE(names_in(folder_->path()), QStringList());
}

void TestUiWriteFiles::process_that_is_killed_while_writing_leaves_the_old_file() {
    write(path("a.csv"), "old");
    const QString end = in_child([&] {
        limit_file_size(1'000'000);  // the system kills who goes on writing
        return write_files(folder_->path(), {{"a.csv", QByteArray(5'000'000, 'x')}});
    });
    QCOMPARE(end, QStringLiteral("signal %1").arg(SIGXFSZ));
    QCOMPARE(content_of(path("a.csv")), "old");
}

void TestUiWriteFiles::process_that_is_killed_at_any_time_leaves_a_whole_file() {
    const QByteArray old(1'000'000, 'o');
    const QByteArray made(20'000'000, 'n');
    for (int attempt = 0; attempt < 20; ++attempt) {
        write(path("a.csv"), old);
        const pid_t child = fork();
        if (child == 0) {
            _exit(write_files(folder_->path(), {{"a.csv", made}}).isEmpty() ? 0 : 1);
        }
        usleep(static_cast<useconds_t>(attempt) * 1500);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const QByteArray content = content_of(path("a.csv"));
        QVERIFY(content == old || content == made);
    }
}

QTEST_GUILESS_MAIN(TestUiWriteFiles)
#include "tst_ui_write_files.moc"
