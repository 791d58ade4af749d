// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coalesced_call.h"

#include <QTest>

#include <memory>
#include <thread>

using recency::ui::CoalescedCall;

namespace {

void post_from_another_thread(CoalescedCall& call, int times) {
    std::thread([&call, times] {
        for (int post = 0; post < times; ++post) {
            call.post();
        }
    }).join();
}

}  // namespace

class TestUiCoalescedCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void many_posts_are_one_call();
    void posts_during_a_call_call_again();
    void nothing_is_called_when_it_is_gone();
};

void TestUiCoalescedCall::many_posts_are_one_call() {
    std::vector<std::thread::id> calls;
    CoalescedCall call([&] { calls.push_back(std::this_thread::get_id()); });
    post_from_another_thread(call, 100);
    QVERIFY(calls.empty());  // the window's thread is busy
    QCoreApplication::processEvents();
    QCOMPARE(calls, std::vector{std::this_thread::get_id()});
    post_from_another_thread(call, 100);
    QCoreApplication::processEvents();
    QCOMPARE(calls.size(), std::size_t{2});
}

void TestUiCoalescedCall::posts_during_a_call_call_again() {
    int calls = 0;
    std::unique_ptr<CoalescedCall> call;
    call = std::make_unique<CoalescedCall>([&] {
        if (++calls == 1) {
            post_from_another_thread(*call, 3);
        }
    });
    call->post();
    QTRY_COMPARE(calls, 2);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 2);
}

void TestUiCoalescedCall::nothing_is_called_when_it_is_gone() {
    int calls = 0;
    {
        CoalescedCall call([&] { ++calls; });
        post_from_another_thread(call, 1);
    }
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestUiCoalescedCall)
#include "tst_ui_coalesced_call.moc"
