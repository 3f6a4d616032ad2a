// The slot's values are read in order of the documents, as Xapian keeps them together; each is compared in place.
#include "store/likeness_source.hpp"

#include <algorithm>

#include "store/schema.hpp"

namespace concord {

LikenessSource::LikenessSource(SparseVector like, double scale, double at_least)
    : like_(std::move(like)), scale_(scale), at_least_(at_least) {
    for (auto const& [axis, value] : like_) {
        if (by_axis_.size() <= axis) by_axis_.resize(axis + std::size_t{1});
        by_axis_[axis] = static_cast<float>(value / 255);
    }
}

void LikenessSource::init(Xapian::Database const& database) {
    database_ = database;
    all_ = database.get_doccount();
    at_ = database_.valuestream_begin(schema::k_slot_matters);
    end_ = database_.valuestream_end(schema::k_slot_matters);
    begun_ = false;
    near_ = 0;
    set_maxweight(scale_ * 1.05);  // a vector rounded to 255ths can be a little longer than 1
}

bool LikenessSource::at_end() const {
    return begun_ && at_ == end_;
}

void LikenessSource::settle(double min_weight) {
    double const enough = std::max(at_least_, scale_ > 0 ? min_weight / scale_ : 0);
    for (; at_ != end_; ++at_) {
        std::string const packed = *at_;
        float sum = 0;
        for (std::size_t i = 0; i + 2 < packed.size(); i += 3) {
            auto const axis = static_cast<std::size_t>(static_cast<unsigned char>(packed[i])) +
                              static_cast<std::size_t>(static_cast<unsigned char>(packed[i + 1])) * 256;
            if (axis < by_axis_.size())
                sum += by_axis_[axis] * static_cast<float>(static_cast<unsigned char>(packed[i + 2]));
        }
        near_ = static_cast<double>(sum);
        if (near_ >= enough) return;
    }
}

void LikenessSource::next(double min_weight) {
    if (begun_)
        ++at_;
    else
        begun_ = true;
    settle(min_weight);
}

void LikenessSource::skip_to(Xapian::docid to, double min_weight) {
    begun_ = true;
    if (at_ != end_ && at_.get_docid() < to) at_.skip_to(to);
    settle(min_weight);
}

}  // namespace concord
