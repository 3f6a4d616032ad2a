// Processor times of one thing done again and again, in milliseconds: of this process and of those that it ran and
// waited for. Whatever else the machine does is not in them, as it would be in times by the clock.
//
//   Times open;
//   for (int i = 0; i < 40; ++i) open.add([&] { IndexReader reader(path); });
//   open.at(0.5)   // p50
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace concord {

class Times {
 public:
    template <class Work>
    void add(Work work) {
        double const begin = now_ms();
        work();
        ms_.push_back(now_ms() - begin);
    }

    double at(double share) const {  // of the times that are no longer; something must have been timed
        std::vector<double> sorted = ms_;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5)];
    }

 private:
    static double now_ms() {
        timespec own{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
        rusage others{};
        getrusage(RUSAGE_CHILDREN, &others);
        double const children = 1e3 * static_cast<double>(others.ru_utime.tv_sec + others.ru_stime.tv_sec) +
                                1e-3 * static_cast<double>(others.ru_utime.tv_usec + others.ru_stime.tv_usec);
        return 1e3 * static_cast<double>(own.tv_sec) + 1e-6 * static_cast<double>(own.tv_nsec) + children;
    }

    std::vector<double> ms_;
};

}  // namespace concord
